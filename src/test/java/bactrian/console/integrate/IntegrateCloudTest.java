package bactrian.console.integrate;

import bactrian.jirasim.SimOptions;

class IntegrateCloudTest extends IntegrateTest {
    IntegrateCloudTest() {
        super(SimOptions.cloud());
    }
}
