package bactrian.console.integrate;

import bactrian.jirasim.SimOptions;

class IntegrateDataCenterTest extends IntegrateTest {
    IntegrateDataCenterTest() {
        super(SimOptions.dataCenter());
    }
}
