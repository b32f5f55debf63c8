package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class DataCenterOddEventsTest extends OddEventsTest {
    DataCenterOddEventsTest() {
        super(Deployment.DATA_CENTER);
    }
}
