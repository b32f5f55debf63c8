package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class DataCenterFieldTypesTest extends FieldTypesTest {
    DataCenterFieldTypesTest() {
        super(Deployment.DATA_CENTER);
    }
}
